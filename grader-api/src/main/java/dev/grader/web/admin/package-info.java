/** Pages for administrators: accounts, keys, webhooks and the audit log. All rules are the features' own. */
@NullMarked
package dev.grader.web.admin;

import org.jspecify.annotations.NullMarked;
