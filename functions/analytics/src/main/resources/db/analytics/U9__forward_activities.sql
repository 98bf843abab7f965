drop table analytics.forwarding;
