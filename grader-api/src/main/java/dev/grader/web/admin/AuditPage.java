package dev.grader.web.admin;

import dev.grader.access.Caller;
import dev.grader.access.KeyIds;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.accounts.Account;
import dev.grader.accounts.Accounts;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.audit.AuditLog;
import dev.grader.audit.AuditLog.Entry;
import dev.grader.paging.PageRequest;
import dev.grader.web.Pages;
import dev.grader.web.Slice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/audit}: what was done, when and by whom. */
@Pages
class AuditPage {
    private static final int ROWS = 50;

    private final AuditLog log;
    private final Accounts accounts;

    AuditPage(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    /** @param by the id of a key, as it is told */
    @Needs(value = Scope.ADMIN, roles = Role.INTEGRATOR)
    @GetMapping("/app/audit")
    String list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        PageRequest page = PageRequest.of(cursor, String.valueOf(ROWS), Audit::isEntry);
        Action chosen = Action.of(action).orElse(null);
        String key = KeyIds.stored(by.strip()).orElse(null);
        Slice<Entry> entries = Slice.of(page, log.page(caller, chosen, key, page), Entry::id);
        Map<String, Account> people = accounts.byActor(caller);
        model.addAttribute(
                "lines",
                entries.items().stream().map(entry -> line(entry, people)).toList());
        model.addAttribute("next", entries.next());
        model.addAttribute("action", chosen == null ? "" : chosen.text());
        model.addAttribute("by", key == null ? "" : KeyIds.told(key));
        model.addAttribute("actions", actions());
        return "admin/audit";
    }

    private static List<String> actions() {
        return Arrays.stream(Action.values()).map(Action::text).sorted().toList();
    }

    private static Line line(Entry entry, Map<String, Account> people) {
        String name = KeyIds.stored(entry.key())
                .flatMap(id -> Optional.ofNullable(people.get(id)))
                .map(Account::name)
                .orElse(null);
        return new Line(entry.at(), name, entry.key(), entry.action(), entry.target());
    }

    /**
     * One line of the log.
     *
     * @param name of the person who did it; null where a key did
     */
    record Line(
            Instant at,
            @Nullable String name,
            String key,
            String action,
            @Nullable String target) {}
}
