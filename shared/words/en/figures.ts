export const figures = {
  name: {
    calls: 'Calls and visits',
    orders: 'Orders',
    'intake-time': 'Writing down, on average',
    'enquiry-time': 'Enquiry, on average',
    'answered-in-time': 'Answered within the rings',
    'first-contact': 'Settled at first contact',
    'picked-up-in-time': 'Slips fetched in time',
    'arrived-in-time': 'On site in time',
    'clocks-met': 'All limits kept',
    'complaints-handled': 'Complaints handled',
    'complaints-answered': 'Complaints answered in time',
    'callbacks-made': 'Callbacks made',
    satisfaction: 'Satisfaction',
    rework: 'Rework',
    'slips-out': 'Slips not back',
    'keys-overdue': 'Keys overdue',
    'keys-lost': 'Keys lost',
    'handovers-late': 'Handovers late',
    'quality-checked': 'Records checked',
    'quality-errors': 'Records with mistakes',
    cases: 'Typical cases',
  },
  definition: {
    calls: 'Calls and visits written down in the period; each counts once.',
    orders: 'Orders opened in the period, without those that were voided.',
    'intake-time':
      'From the first key to the registration, mean of all; what was entered later does not count.',
    'enquiry-time':
      'Enquiries, also those that left an order: from the first key to the registration, mean of all; what was entered later does not count.',
    'answered-in-time': 'Of the calls whose rings were noted, those within the number of rings.',
    'first-contact':
      'Of the calls with an outcome, those answered on the spot, also with an alternative, or whose order was closed without being sent; what was passed on or turned down and voided orders do not count, and those neither sent nor closed do not count yet.',
    'picked-up-in-time':
      'Of the orders sent, those fetched within the limit; those not fetched do not count before the limit is over.',
    'arrived-in-time':
      'Of the repairs and emergencies sent, those on site within the limit; pauses do not count.',
    'clocks-met': 'Of all limits of the orders that are decided, those that were kept.',
    'complaints-handled':
      'Of the complaints of the period and the older ones still owed at its end, those that are closed; one that was open at the end with a limit or its workdays over counts against it, even if it was closed later.',
    'complaints-answered': 'Of the complaints, those answered for the first time within the limit.',
    'callbacks-made':
      'Of the callbacks that were due, those made in time; closed without a call is not made. Addresses sent by message do not count.',
    satisfaction: 'Of the callbacks with scores, those whose mean of three questions reaches the score.',
    rework:
      'Of the repairs and cleanings of the period that are finished, those opened to mend an earlier one.',
    'slips-out': 'Slips that were out at the end of the period, also those sent before it.',
    'keys-overdue':
      'Of the keys that were out in the period, also those lent before it, those that were late, back by now or not.',
    'keys-lost': 'Keys written down as lost in the period, also those found again.',
    'handovers-late':
      'Of the signed handovers, those sealed later than the planned end of the shift and the minutes allowed.',
    'quality-checked': 'Of the records of calls in the period, those looked at in a quality sample.',
    'quality-errors': 'Of the records looked at, those with at least one point that is not right.',
    cases:
      'Cases written in the period; the target is for each person and month and counts in the month only.',
  },
  table: {
    kinds: 'Calls and visits written down in the period, by what they were about; each counts once.',
    places:
      'Calls and visits written down in the period, by the place they were about; the {{lines}} places with the most.',
    ages: 'Orders open at the end of the period, also those opened before it, by how long they had been open; an age begins at {{borders}} days.',
    worst:
      'Limits of the orders of the period that were not kept, by the time beyond the limit, pauses left out; the {{lines}} with the most.',
    departments:
      'Orders opened in the period, by their department; slips that were out at its end count also when sent before it. The score is the mean of the callbacks.',
    repeatPlaces:
      'Places with {{times}} or more orders opened in the period, without those that were voided; the {{lines}} with the most.',
    repeatProblems:
      'Problems with {{times}} or more orders opened in the period, without those that were voided; the {{lines}} with the most.',
  },
};
