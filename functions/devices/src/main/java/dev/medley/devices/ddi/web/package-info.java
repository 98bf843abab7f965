/** HTTP operations. */
@NullMarked
package dev.medley.devices.ddi.web;

import org.jspecify.annotations.NullMarked;
