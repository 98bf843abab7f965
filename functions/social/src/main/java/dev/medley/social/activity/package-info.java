/** What accounts do that others see. */
@NullMarked
package dev.medley.social.activity;

import org.jspecify.annotations.NullMarked;
