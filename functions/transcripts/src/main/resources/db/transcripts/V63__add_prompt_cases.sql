-- The first texts that prompts are tried on; written for this purpose.
insert into transcripts.prompt_case (id, name, text, facts, created_at) values
    (gen_random_uuid(), 'Launch meeting', 'Tom: So the main thing today is the launch. We said the fifteenth of April, and I don''t think we are going to make that.
Marcus: It''s the payment page. Every tenth payment times out with the new bank, and the customer gets charged twice. I need two weeks to fix it.
Tom: Right. Did anybody see the match last night? Amazing goal. Anyway. Then let''s decide. We move the launch to the third of May.
Priya: I will have all the translations in by the twentieth of April.
Tom: Good. The advertising budget is eighteen thousand euros, finance signed it yesterday.
Marcus: Thanks everybody, see you on Thursday.',
    '["launch & may", "payment | charged & twice | times out", "priya | translations & april", "budget & eighteen thousand | 18,000"]', now()),
    (gen_random_uuid(), 'School heating', 'Thanks for coming. Today we talk about the heat pump for the old school building. The heat pump would replace the oil boiler in the basement. The installer expects that the heat pump saves about sixty percent of the heating costs. The building needs new radiators on the second floor before the heat pump can run well. The council will vote on the budget for the heat pump in March. Parents asked whether the rooms stay warm in January. The weather was lovely on the way here, was it not?',
    '["heat pump & boiler", "sixty percent | 60", "radiators & second floor", "council & march"]', now()),
    (gen_random_uuid(), 'Support call', 'Agent: Thank you for calling, how can I help?
Customer: My internet has been gone since Sunday evening, and I work from home, so it is rather bad.
Agent: I am sorry to hear that. Let me look. I see that a cable in your street was damaged by construction work.
Customer: Oh dear. We had that last year too.
Agent: A technician will repair the cable tomorrow between nine and noon. You will get a refund of twelve euros for the four days.
Customer: Fine. And my phone number changed, please note it.
Agent: I have noted the new number. Is there anything else?',
    '["cable & damaged", "technician & tomorrow", "refund & twelve | 12"]', now()),
    (gen_random_uuid(), 'Lecture on sleep', 'Good morning, please sit down. Last week somebody asked why we sleep at all. During deep sleep the brain washes out waste that gathers during the day. People who sleep less than six hours have twice as many colds. My grandmother always slept with the window open, by the way. Coffee blocks a substance called adenosine, which makes us tired, for about six hours. So drink the last cup before two in the afternoon. The exam will be on the ninth of June.',
    '["deep sleep & waste", "six hours & colds", "adenosine", "exam & june"]', now()),
    (gen_random_uuid(), 'Water town hall', 'Mayor: Welcome everybody, nice to see so many of you. The old water pipes under Mill Street are eighty years old, and a fifth of the water leaks away.
Resident: What will that cost us?
Mayor: Replacing them costs two point four million, and the state pays half. Prices go up by seven cents for a thousand litres from January on.
Resident: My dog hates the noise, you know.
Mayor: The work begins in March and takes nine months. Mill Street is closed to cars meanwhile.',
    '["fifth & leaks", "million & half", "seven cents", "march & nine months"]', now());
