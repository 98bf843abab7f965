/** HTTP operations. */
@NullMarked
package dev.medley.devices.operations.web;

import org.jspecify.annotations.NullMarked;
