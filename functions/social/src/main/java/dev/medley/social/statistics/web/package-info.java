/** HTTP. */
@NullMarked
package dev.medley.social.statistics.web;

import org.jspecify.annotations.NullMarked;
