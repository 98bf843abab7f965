/** HTTP operations. */
@NullMarked
package dev.medley.devices.software.web;

import org.jspecify.annotations.NullMarked;
