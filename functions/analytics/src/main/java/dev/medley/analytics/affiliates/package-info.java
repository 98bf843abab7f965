/** What the links of affiliates bring. */
@NullMarked
package dev.medley.analytics.affiliates;

import org.jspecify.annotations.NullMarked;
