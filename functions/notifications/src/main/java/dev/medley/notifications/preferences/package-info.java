/** What each account wants to be told, where, and when. */
@NullMarked
package dev.medley.notifications.preferences;

import org.jspecify.annotations.NullMarked;
