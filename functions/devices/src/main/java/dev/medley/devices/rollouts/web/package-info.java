/** HTTP operations. */
@NullMarked
package dev.medley.devices.rollouts.web;

import org.jspecify.annotations.NullMarked;
