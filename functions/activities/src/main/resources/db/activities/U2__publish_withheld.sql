drop view activities.pub_withheld;
