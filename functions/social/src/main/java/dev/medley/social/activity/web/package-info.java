/** HTTP. */
@NullMarked
package dev.medley.social.activity.web;

import org.jspecify.annotations.NullMarked;
