package dev.grader;

import dev.grader.postgres.PostgresDatabase;
import dev.grader.postgres.PostgresFixture;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The database under the tests of the service: one contract, shown on each. */
public enum Engine {
    SQLITE,
    POSTGRES;

    /** As the build says; SQLite unless it does. */
    public static final Engine UNDER_TEST =
            "postgres".equals(System.getProperty("grader.test.engine")) ? POSTGRES : SQLITE;

    static void properties(DynamicPropertyRegistry registry) {
        if (UNDER_TEST == POSTGRES) {
            PostgresDatabase database = PostgresFixture.newDatabase();
            registry.add("grader.database.url", database::url);
            registry.add("grader.database.user", database::user);
            registry.add("grader.database.password", database::password);
        }
    }

    /** Makes every insertion into the table fail until {@link #mend} is called with the same. */
    public String[] breakInsertions(String table) {
        return switch (this) {
            case SQLITE ->
                new String[] {
                    "create trigger fault before insert on %s begin select raise(abort, 'injected'); end"
                            .formatted(table)
                };
            case POSTGRES ->
                new String[] {
                    "create function injected() returns trigger language plpgsql as $$ begin raise exception 'injected'; end $$",
                    "create trigger fault before insert on %s for each row execute function injected()".formatted(table)
                };
        };
    }

    /** Undoes {@link #breakInsertions}. */
    public String[] mend(String table) {
        return switch (this) {
            case SQLITE -> new String[] {"drop trigger fault"};
            case POSTGRES -> new String[] {"drop trigger fault on " + table, "drop function injected"};
        };
    }

    /** The profile that chooses it. */
    static final class Profiles implements ActiveProfilesResolver {
        @Override
        public String[] resolve(Class<?> testClass) {
            return UNDER_TEST == POSTGRES ? new String[] {"postgres"} : new String[0];
        }
    }
}
