package dev.medley.analytics.reports;

/** What people say of a report. */
public record ReportDraft(String name, ReportQuestion question, boolean shared) {}
