/** Pushes to applications on phones, by Firebase Cloud Messaging (HTTP v1) and Apple's Push Notification service. */
@NullMarked
package dev.medley.notifications.push.phones;

import org.jspecify.annotations.NullMarked;
