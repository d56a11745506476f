package dev.grader.browser;

import com.microsoft.playwright.Page;
import dev.grader.access.Actors;
import dev.grader.access.Grant;
import dev.grader.accounts.AccountRole;
import dev.grader.ids.Ids;
import java.net.URI;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** People of a test's tenant, and their way through the real form. */
public record SignIn(String email, String password) {
    private static final String PASSWORD = "a few words for tests";
    private static final Ids IDS = new Ids("acc");

    // Hashing is slow on purpose, and the same for all.
    private static final String HASH = "{pbkdf2}"
            + new Pbkdf2PasswordEncoder(
                            "", 16, 600_000, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                    .encode(PASSWORD);

    /** Somebody new, who has set a password. */
    public static SignIn make(JdbcClient database, Actors actors, String tenant, AccountRole role, String name) {
        String id = IDS.next();
        String email = UUID.randomUUID() + "@example.org";
        String actor = actors.add(tenant, Grant.all(role.role()), id);
        database.sql("""
                        insert into accounts (id, tenant, actor, email, name, role, password, created_at)
                        values (:id, :tenant, :actor, :email, :name, :role, :password, 0)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("actor", actor)
                .param("email", email)
                .param("name", name)
                .param("role", role.text())
                .param("password", HASH)
                .update();
        return new SignIn(email, PASSWORD);
    }

    /** Signs in by the form, and ends on the page that was asked for. */
    public void on(Page page, URI service, String path) {
        page.navigate(service.resolve(path).toString());
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("main form button").click();
        page.waitForURL(service.resolve(path).toString());
    }
}
