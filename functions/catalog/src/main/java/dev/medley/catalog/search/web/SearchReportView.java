package dev.medley.catalog.search.web;

import dev.medley.search.SearchedText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "SearchedTexts")
record SearchReportView(List<SearchedText> items) {}
