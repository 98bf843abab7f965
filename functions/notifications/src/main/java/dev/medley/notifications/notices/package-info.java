/** What administrators tell a role, and who has acknowledged it. */
@NullMarked
package dev.medley.notifications.notices;

import org.jspecify.annotations.NullMarked;
