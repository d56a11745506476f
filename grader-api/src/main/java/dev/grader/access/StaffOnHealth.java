package dev.grader.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says to the actuator whose key a request carries, if it carries one, so that details of the health are for those roles that its
 * settings name. Refuses nobody: whoever asks without a key, or while the database is away, is answered without details.
 */
public class StaffOnHealth extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(StaffOnHealth.class);

    private final Keys keys;

    public StaffOnHealth(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = callerOf(request);
        chain.doFilter(caller.isPresent() ? new Known(request, caller.get()) : request, response);
    }

    private Optional<Caller> callerOf(HttpServletRequest request) {
        try {
            return KeyFilter.bearer(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .flatMap(keys::callerOf);
        } catch (RuntimeException away) {
            LOG.debug("A key could not be checked", away);
            return Optional.empty();
        }
    }

    /** A request of somebody known. */
    private static final class Known extends HttpServletRequestWrapper {
        private final Caller caller;

        Known(HttpServletRequest request, Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Principal getUserPrincipal() {
            return caller::key;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.role().text().equals(role);
        }
    }
}
