package dev.grader.wiring;

import dev.grader.web.HtmlProblems;
import dev.grader.web.PagePolicy;
import dev.grader.web.Show;
import dev.grader.web.Statement;
import dev.grader.web.Visible;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What all pages share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Scripts and styles: a file's address has the hash of what is in it, so a browser may keep it for good. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PagePolicy()).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** Before the mapping to problem details, which takes all that is left. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new HtmlProblems());
    }

    /** Puts the hashes into the addresses that templates write. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    @Bean
    Visible visible() {
        return new Visible();
    }

    @Bean
    Show show() {
        return new Show();
    }

    @Bean
    Statement statement() {
        return new Statement();
    }
}
