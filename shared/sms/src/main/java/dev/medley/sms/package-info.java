/** Text messages to phones, sent through Amazon SNS. */
@NullMarked
package dev.medley.sms;

import org.jspecify.annotations.NullMarked;
