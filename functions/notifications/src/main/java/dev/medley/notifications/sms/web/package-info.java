/** The HTTP side of phone numbers. */
@NullMarked
package dev.medley.notifications.sms.web;

import org.jspecify.annotations.NullMarked;
