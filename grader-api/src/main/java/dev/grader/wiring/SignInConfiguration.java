package dev.grader.wiring;

import dev.grader.access.FirstKey;
import dev.grader.accounts.Accounts;
import dev.grader.accounts.FirstSignIn;
import dev.grader.accounts.Guesses;
import dev.grader.web.signin.PasswordSignIn;
import dev.grader.web.signin.SessionContexts;
import dev.grader.web.signin.StaffCaller;
import dev.grader.web.signin.Target;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** People's accounts, and Spring Security in front of the pages. The API stays as it is: one header, no session, no form. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@OnlyOn(OnlyOn.Duty.SERVES)
class SignInConfiguration {
    /** All pages of people who have a session, or a form to send. */
    private static final String[] PAGES = {
        "/app/**", "/sign-in", "/sign-out", "/first/**", "/i/**", "/take/**", "/s/**", "/login/**", "/oauth2/**"
    };

    /** Before the filters of the API, after the headers. */
    private static final int ORDER = 50;

    /** Once the tenant is there. */
    @Bean
    @DependsOn("firstKey")
    SmartInitializingSingleton offerFirstSignIn(FirstSignIn firstSignIn) {
        return () -> firstSignIn.offer(FirstKey.TENANT);
    }

    @Bean
    WebMvcConfigurer staffCaller(Accounts accounts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // Before what they may do is asked.
                registry.addInterceptor(new StaffCaller(accounts))
                        .addPathPatterns("/app/**")
                        .order(-1);
            }
        };
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(ORDER);
        // Elsewhere not even its firewall looks at a request: the API answers in problem details whatever comes.
        registration.addUrlPatterns(
                "/app/*", "/sign-in", "/sign-out", "/first/*", "/i/*", "/take/*", "/s/*", "/login/*", "/oauth2/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    /** Requests are observed already; what is within them would be named by Spring's parts. */
    @Bean
    SecurityObservationSettings noMoreObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain pagesSecurity(
            HttpSecurity http, Accounts accounts, SessionContexts contexts, Guesses guesses, OidcLogin elsewhere) {
        var csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName("grader-csrf");
        csrf.setCookiePath("/");
        csrf.setCookieCustomizer(SignInConfiguration::protect);
        http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/app/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .authenticationProvider(new PasswordSignIn(accounts, guesses))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(tokens -> tokens.csrfTokenRepository(csrf))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler((request, response, who) ->
                                response.sendRedirect(Target.of(request.getParameter(Target.PARAMETER))))
                        .failureHandler((request, response, refused) -> response.sendRedirect(
                                again(request, refused instanceof LockedException ? "slow" : "refused"))))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?said=out")
                        .addLogoutHandler((request, response, who) -> contexts.end(request, response)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, nobody) -> signInFirst(request, response)))
                // Ours are in the database: the container keeps none.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                // Every answer has them already: see ProtectionConfiguration.
                .headers(AbstractHttpConfigurer::disable);
        elsewhere.addTo(http);
        return http.build();
    }

    /** What is sent is not sent again after that, and a part of a page is not replaced by a page. */
    private static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getMethod().equals("GET") ? signInFor(request) : "/sign-in");
        }
    }

    /** Leads back to where they wanted to go. */
    private static String signInFor(HttpServletRequest request) {
        String query = request.getQueryString();
        return "/sign-in?" + Target.PARAMETER + "="
                + encoded(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static String again(HttpServletRequest request, String said) {
        return "/sign-in?said=" + said + "&" + Target.PARAMETER + "="
                + encoded(Target.of(request.getParameter(Target.PARAMETER)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Not sent along with other sites' forms, and over TLS alone where the request came so. */
    private static void protect(ResponseCookieBuilder cookie) {
        cookie.sameSite("Lax").httpOnly(true);
    }
}
