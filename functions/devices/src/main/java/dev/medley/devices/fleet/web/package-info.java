/** HTTP operations. */
@NullMarked
package dev.medley.devices.fleet.web;

import org.jspecify.annotations.NullMarked;
