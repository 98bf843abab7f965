@NullMarked
package dev.medley.sms;

import org.jspecify.annotations.NullMarked;
