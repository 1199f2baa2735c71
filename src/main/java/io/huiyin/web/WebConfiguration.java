package io.huiyin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the doors strict in what they read. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(json -> json.registerObjectMappersForType(StrictBody.class, mappers -> {
                    mappers.put(MediaType.APPLICATION_JSON, StrictJson.mapper());
                    mappers.put(MERGE_PATCH, StrictJson.mapper());
                }));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PageOfErrors()).addPathPatterns("/error");
    }

    /** The trouble ticket interface's addresses mean the same with a slash at their end. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
        return new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/tmf-api/**")
                .wrapRequest()
                .build());
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(
            ObjectProvider<ObjectMapper> json) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests(json)));
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ObjectMapper json) {
        return new RejectedRequests(json);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(problems));
        registration.addUrlPatterns("/api/*", "/tmf-api/*", "/engine-rest/*", "/camunda/api/*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
