package dev.grader.wiring;

import dev.grader.access.Keys;
import dev.grader.audit.Audit;
import dev.grader.audit.AuditLog;
import dev.grader.keys.TenantKeys;
import dev.grader.keys.Tenants;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is done with keys and tenants, and the log of all that is done. On every node, though those that only grade have no keys. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    @Bean
    AuditLog auditLog(JdbcClient database) {
        return new AuditLog(database);
    }

    @Bean
    TenantKeys tenantKeys(
            JdbcClient database,
            ObjectProvider<Keys> keys,
            Clock clock,
            TransactionOperations transactions,
            Audit audit) {
        return new TenantKeys(database, keys::getObject, clock, transactions, audit);
    }

    @Bean
    Tenants tenants(
            JdbcClient database,
            ObjectProvider<Keys> keys,
            Clock clock,
            TransactionOperations transactions,
            Audit audit) {
        return new Tenants(database, keys::getObject, clock, transactions, audit);
    }
}
