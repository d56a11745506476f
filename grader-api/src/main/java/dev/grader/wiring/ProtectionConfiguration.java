package dev.grader.wiring;

import dev.grader.protection.RateLimitFilter;
import dev.grader.protection.RateLimits;
import dev.grader.protection.RetiringInterceptor;
import dev.grader.protection.SecurityHeadersFilter;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every answer says to browsers, and how much a key may ask for. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {
    /** Outermost but for the stop: what is refused says so too. */
    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeadersFilter());
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Before the key is asked for: a browser's preflight carries none. Without it no answer is for another origin's page. */
    @Bean
    @ConditionalOnProperty("grader.cors.origins")
    FilterRegistrationBean<CorsFilter> cors(GraderProperties properties) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.cors().origins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "Prefer"));
        allowed.setExposedHeaders(List.of(
                "ETag",
                "Idempotent-Replayed",
                "Link",
                "Location",
                "Preference-Applied",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/v1/**", allowed);
        var registration = new FilterRegistrationBean<>(new CorsFilter(source));
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    FilterRegistrationBean<RateLimitFilter> rateLimit(
            GraderProperties properties, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var limits = new RateLimits(properties.rate().perKey(), System::nanoTime);
        var registration = new FilterRegistrationBean<>(new RateLimitFilter(limits, problems));
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(FilterOrder.RATE_LIMIT);
        return registration;
    }

    @Bean
    WebMvcConfigurer retiring() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RetiringInterceptor());
            }
        };
    }
}
