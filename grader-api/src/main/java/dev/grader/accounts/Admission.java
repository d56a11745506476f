package dev.grader.accounts;

import java.util.Set;

/**
 * Who is let in on a provider's word though nobody made an account for them.
 *
 * @param tenant where they come
 * @param domains of their e-mail addresses, in lower case; those below one are not meant. With none, nobody is let in
 * @param admins the addresses, in lower case, of those who administer
 */
public record Admission(String tenant, Set<String> domains, Set<String> admins) {
    public Admission {
        domains = Set.copyOf(domains);
        admins = Set.copyOf(admins);
    }

    boolean lets(String email) {
        return domains.contains(email.substring(email.lastIndexOf('@') + 1));
    }

    AccountRole role(String email) {
        return admins.contains(email) ? AccountRole.ADMIN : AccountRole.INTERVIEWER;
    }
}
