/** HTTP operations. */
@NullMarked
package dev.medley.devices.health.web;

import org.jspecify.annotations.NullMarked;
