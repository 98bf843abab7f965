drop table analytics.live_reading;
