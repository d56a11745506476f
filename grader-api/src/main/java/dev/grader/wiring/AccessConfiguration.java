package dev.grader.wiring;

import dev.grader.access.FirstKey;
import dev.grader.access.KeyFilter;
import dev.grader.access.Keys;
import dev.grader.access.LastUse;
import dev.grader.access.Pepper;
import dev.grader.access.Permissions;
import dev.grader.access.StaffOnHealth;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keys, and the filter that asks for them. */
@Configuration(proxyBeanMethods = false)
@OnlyOn(OnlyOn.Duty.SERVES)
class AccessConfiguration {
    @Bean
    Pepper pepper(JdbcClient database, DataFolder data, GraderProperties properties) {
        boolean any = database.sql("select 1 from api_keys limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
        Path file = properties.pepperFile();
        return file == null ? data.pepper(any) : PepperFile.read(file);
    }

    @Bean
    Keys keys(JdbcClient database, Pepper pepper, Clock clock) {
        return new Keys(database, pepper, clock);
    }

    /** Before anything is served. */
    @Bean
    SmartInitializingSingleton firstKey(Keys keys, TransactionOperations transactions, DataFolder data) {
        var firstKey = new FirstKey(keys, transactions, data::keepFirstKey);
        return () -> {
            if (!keys.fitThePepper()) {
                throw new SettingException(
                        "The keys in the database are hashed under another pepper than this node's: give every node that serves the API"
                                + " the same file with GRADER_PEPPER_FILE, or restore the file pepper of the data folder.",
                        null);
            }
            firstKey.makeIfNeeded();
        };
    }

    @Bean
    FilterRegistrationBean<KeyFilter> keyFilter(
            Keys keys,
            JdbcClient database,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var lastUse = new LastUse(database, clock, Thread::startVirtualThread);
        var registration = new FilterRegistrationBean<>(new KeyFilter(keys, lastUse, problems));
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(FilterOrder.KEY);
        return registration;
    }

    @Bean
    WebMvcConfigurer permissions() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Permissions()).addPathPatterns("/v1/**", "/app/**", "/take/**");
            }
        };
    }

    @Bean
    FilterRegistrationBean<StaffOnHealth> staffOnHealth(Keys keys) {
        var registration = new FilterRegistrationBean<>(new StaffOnHealth(keys));
        registration.addUrlPatterns("/actuator/*");
        return registration;
    }
}
