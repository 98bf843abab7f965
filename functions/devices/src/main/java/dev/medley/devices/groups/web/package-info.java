/** HTTP operations. */
@NullMarked
package dev.medley.devices.groups.web;

import org.jspecify.annotations.NullMarked;
