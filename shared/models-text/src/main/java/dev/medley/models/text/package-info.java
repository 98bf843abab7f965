/**
 * What Medley can tell of a text without leaving the JVM: its language, and what matters in it. The sentences, words and
 * word classes come from OpenNLP's models; everything is loaded at its first use.
 */
@NullMarked
package dev.medley.models.text;

import org.jspecify.annotations.NullMarked;
