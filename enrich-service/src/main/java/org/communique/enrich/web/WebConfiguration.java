package org.communique.enrich.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the counter before the controller. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<AnswerCounter> answerCounter(MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new AnswerCounter(meters));
        registration.addUrlPatterns(EnrichmentsController.PATH);
        return registration;
    }
}
