/** How influencers do. */
@NullMarked
package dev.medley.social.statistics;

import org.jspecify.annotations.NullMarked;
