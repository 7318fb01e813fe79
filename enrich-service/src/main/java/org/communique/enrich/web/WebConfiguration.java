package org.communique.enrich.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the limits before the controller. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final WebSettings settings;

    WebConfiguration(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new BytesInFlight(settings)).addPathPatterns(EnrichmentsController.PATH);
    }

    @Bean
    FilterRegistrationBean<AnswerCounter> answerCounter(MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new AnswerCounter(meters));
        registration.addUrlPatterns(EnrichmentsController.PATH);
        return registration;
    }
}
