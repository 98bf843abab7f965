/** HTTP operations. */
@NullMarked
package dev.medley.devices.registry.web;

import org.jspecify.annotations.NullMarked;
