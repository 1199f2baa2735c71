package io.huiyin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lets customers choose the language of their pages; a cookie remembers it, without one it is the browser's (S-57). */
@Configuration(proxyBeanMethods = false)
class LanguageChoice implements WebMvcConfigurer {

    private static final String[] PAGES = {"/", "/complain", "/follow", "/case/**", "/survey/**"};

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        var resolver = new CookieLocaleResolver("huiyin-language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch()).addPathPatterns(PAGES);
    }

    private static class LanguageSwitch implements HandlerInterceptor {

        private static final Set<String> LANGUAGES = Set.of("en", "zh");

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var chosen = chosen(request.getParameter(Languages.CHOICE));
            if (LANGUAGES.contains(chosen.getLanguage())) {
                RequestContextUtils.getLocaleResolver(request)
                        .setLocale(request, response, Languages.closestTo(chosen));
            }
            return true;
        }

        /** However it is written: zh, zh-CN, zh_CN and zh-Hans are one wish. */
        private static Locale chosen(String written) {
            return Locale.forLanguageTag(written == null ? "" : written.replace('_', '-'));
        }
    }
}
