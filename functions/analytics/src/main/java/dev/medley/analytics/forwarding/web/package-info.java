/** How forwarding goes, over HTTP. */
@NullMarked
package dev.medley.analytics.forwarding.web;

import org.jspecify.annotations.NullMarked;
