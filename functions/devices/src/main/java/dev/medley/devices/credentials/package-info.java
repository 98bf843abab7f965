/** What devices prove themselves with, and how they come into the fleet. */
@NullMarked
package dev.medley.devices.credentials;

import org.jspecify.annotations.NullMarked;
