/** Usage tiers: how much of each thing an account may make in a month. */
@NullMarked
package dev.medley.accountdata.usage;

import org.jspecify.annotations.NullMarked;
