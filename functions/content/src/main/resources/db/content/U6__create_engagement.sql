drop table content.erased, content.interaction, content.engagement_day, content.engagement_dirty,
    content.engagement_reading;
