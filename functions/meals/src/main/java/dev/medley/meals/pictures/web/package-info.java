/** Pictures of meals over HTTP. */
@NullMarked
package dev.medley.meals.pictures.web;

import org.jspecify.annotations.NullMarked;
