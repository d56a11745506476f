package dev.grader.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.accounts.Accounts.Linked;
import dev.grader.errors.ProblemException;
import dev.grader.ids.Token;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class AccountsTest extends ServiceTest {
    private static final String PASSWORD = "quite a few words";

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    TransactionOperations transactions;

    private Optional<Caller> admin = Optional.empty();

    @BeforeEach
    void makeAnAdministrator() {
        admin = actors.find(actors.add(tenant, Grant.all(Role.INTEGRATOR), "acc_test"));
    }

    @Test
    void letsInWhoSetThePasswordByTheLink() {
        Linked linked = add("ada", AccountRole.INTERVIEWER);

        accounts.set(linked.token(), PASSWORD);

        assertThat(accounts.authenticate(linked.account().email().toUpperCase(Locale.ROOT), PASSWORD))
                .hasValueSatisfying(account ->
                        assertThat(account.id()).isEqualTo(linked.account().id()));
        assertThat(accounts.authenticate(linked.account().email(), PASSWORD + "!"))
                .isEmpty();
    }

    @Test
    void aLinkIsGoodOnce() {
        Linked linked = add("ada", AccountRole.INTERVIEWER);
        accounts.set(linked.token(), PASSWORD);

        assertThat(accounts.linked(linked.token())).isEmpty();
        assertThatThrownBy(() -> accounts.set(linked.token(), "quite other words"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anotherLinkTakesThePlaceOfTheOneBefore() {
        Linked first = add("ada", AccountRole.INTERVIEWER);

        Linked second = accounts.relink(caller(), first.account().id());

        assertThat(accounts.linked(first.token())).isEmpty();
        assertThat(accounts.linked(second.token())).isPresent();
    }

    @Test
    void twoCannotHaveOneAddress() {
        Linked linked = add("ada", AccountRole.INTERVIEWER);

        assertThatThrownBy(() -> accounts.add(
                        caller(), " " + linked.account().email().toUpperCase(Locale.ROOT), "Ada", AccountRole.ADMIN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("signs in with that address already");
    }

    @Test
    void anotherRoleEndsTheSessionsAndWhatTheyCouldDo() {
        Linked ada = add("ada", AccountRole.ADMIN);
        add("grace", AccountRole.ADMIN);
        accounts.set(ada.token(), PASSWORD);
        Account before = accounts.authenticate(ada.account().email(), PASSWORD).orElseThrow();
        Token session = signIns.begin(before);
        anotherAdminSetsAPassword();

        accounts.change(caller(), before.id(), "Ada", AccountRole.INTERVIEWER);

        assertThat(signIns.find(session)).isEmpty();
        assertThat(actors.find(before.actor())).isEmpty();
        Account now = accounts.authenticate(ada.account().email(), PASSWORD).orElseThrow();
        assertThat(accounts.caller(now).role()).isEqualTo(Role.INTERVIEWER);
    }

    @Test
    void somebodyAlwaysAdministersTheTenant() {
        Linked ada = add("ada", AccountRole.ADMIN);
        accounts.set(ada.token(), PASSWORD);
        String id = ada.account().id();

        assertThatThrownBy(() -> accounts.disable(caller(), id)).hasMessageContaining("Nobody else administers");
        assertThatThrownBy(() -> accounts.change(caller(), id, "Ada", AccountRole.INTERVIEWER))
                .hasMessageContaining("Nobody else administers");
        anotherAdminSetsAPassword();
        accounts.disable(caller(), id);

        assertThat(accounts.authenticate(ada.account().email(), PASSWORD)).isEmpty();
        accounts.enable(caller(), id);
        assertThat(accounts.authenticate(ada.account().email(), PASSWORD)).isPresent();
    }

    @Test
    void anotherTenantsAccountsAreNotThere() {
        Linked ada = add("ada", AccountRole.INTERVIEWER);
        String other = tenant + "-other";
        keys.addTenant(other);
        Caller stranger = actors.find(actors.add(other, Grant.all(Role.INTEGRATOR), "acc_other"))
                .orElseThrow();

        assertThat(accounts.list(stranger)).isEmpty();
        assertThatThrownBy(() -> accounts.disable(stranger, ada.account().id()))
                .hasMessageContaining("There is no account of that id");
    }

    @Test
    void theFirstLinkIsTheSameOnEveryNodeAndGoesOnceSomebodyAdministers() {
        List<Optional<String>> kept = new ArrayList<>();
        // The account of that name may be another tenant's in this database.
        run("update accounts set email = 'admin-of-another-test-" + tenant + "' where email = 'admin'");
        FirstSignIn one = node(kept);
        FirstSignIn two = node(kept);

        one.offer(tenant);
        two.offer(tenant);

        String path = kept.getFirst().orElseThrow();
        assertThat(kept).containsExactly(Optional.of(path), Optional.of(path));
        Token token = Token.of(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        one.used(accounts.set(token, PASSWORD));
        two.offer(tenant);
        assertThat(kept.subList(2, 4)).containsOnly(Optional.empty());
    }

    private FirstSignIn node(List<Optional<String>> kept) {
        return new FirstSignIn(database, actors, () -> new byte[32], clock, transactions, kept::add);
    }

    private void anotherAdminSetsAPassword() {
        accounts.set(add("another", AccountRole.ADMIN).token(), PASSWORD);
    }

    private Linked add(String name, AccountRole role) {
        return accounts.add(caller(), name + "@" + tenant + ".example.org", name, role);
    }

    private Caller caller() {
        return admin.orElseThrow();
    }
}
