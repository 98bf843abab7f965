/** The phones that accounts get text messages on: verified by a code before use, and written to within limits. */
@NullMarked
package dev.medley.notifications.sms;

import org.jspecify.annotations.NullMarked;
