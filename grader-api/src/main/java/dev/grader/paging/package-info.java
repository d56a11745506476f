/** Lists in pages: opaque cursors, bounded limits, filters, the header Link (RFC 8288). Knows nothing of what is listed. */
@NullMarked
package dev.grader.paging;

import org.jspecify.annotations.NullMarked;
