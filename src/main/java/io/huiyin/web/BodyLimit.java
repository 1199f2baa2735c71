package io.huiyin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stops reading a body at 256 KB, a file of complaints at 64 MB, and what is for the engine, diagrams included, at 10 MB, whatever length it
 * says it has; files in parts have limits of their own.
 */
class BodyLimit extends OncePerRequestFilter {

    static final int MAXIMUM = 256 * 1024;
    static final int LARGEST_FILE = 64 * 1024 * 1024;
    static final int FOR_THE_ENGINE = 10 * 1024 * 1024;
    private static final String FILES = "/api/complaints/import";
    private static final Pattern ENGINE = Pattern.compile("/(engine-rest|camunda)(/.*)?");

    private final HandlerExceptionResolver problems;

    BodyLimit(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !isForTheEngine(request)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && request.getRequestURI().endsWith("/attachments");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int maximum = maximum(request);
        if (request.getContentLengthLong() > maximum) {
            problems.resolveException(request, response, null, new BodyTooLarge(maximum));
        } else {
            var limited = new LimitedRequest(request, maximum);
            chain.doFilter(limited, new HonestResponse(limited, response));
        }
    }

    private static int maximum(HttpServletRequest request) {
        if (isForTheEngine(request)) {
            return FOR_THE_ENGINE;
        }
        return request.getServletPath().equals(FILES) ? LARGEST_FILE : MAXIMUM;
    }

    private static boolean isForTheEngine(HttpServletRequest request) {
        return ENGINE.matcher(request.getServletPath()).matches();
    }

    /** Says that the body was too large, whatever the engine makes of the failure to read it. */
    private static final class HonestResponse extends HttpServletResponseWrapper {

        private final LimitedRequest request;

        HonestResponse(LimitedRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(request.isTooLarge() ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : status);
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final int maximum;
        private LimitedStream stream;

        LimitedRequest(HttpServletRequest request, int maximum) {
            super(request);
            this.maximum = maximum;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new LimitedStream(super.getInputStream(), maximum);
            }
            return stream;
        }

        boolean isTooLarge() {
            return stream != null && stream.left < 0;
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final int maximum;
        private int left;

        LimitedStream(ServletInputStream body, int maximum) {
            this.body = body;
            this.maximum = maximum;
            this.left = maximum;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge(maximum);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
