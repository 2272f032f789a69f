stand-tab-note = كتابة موعد
stand-tab-today = اليوم
stand-tabs = ماذا تريد أن تفعل؟

form-title = موعد للدفتر { $booklet }
form-earlier-title = هذا الدفتر كان عندكم من قبل
form-earlier-about = ترى الموعد السابق. غيّره، أو اكتب موعدًا آخر.
form-earlier-new = موعد إضافي
form-restored = كنت تكتب هذا الموعد. كل شيء ما زال هنا.
form-held = كنت تعمل على موعد الدفتر { $booklet }.
form-go-on = تابع
form-task = أي مهمة؟
form-task-other = شيء آخر
form-day = أي يوم؟
form-day-other = يوم آخر
form-hour = في أي ساعة؟
form-hour-other = ساعة أخرى
form-more = المكان، جهة الاتصال، ملاحظة
form-save = احفظ الموعد
form-leave = اترك هذا الموعد
form-left = لم يُحفظ الموعد.
form-left-earlier = يبقى الموعد كما كان.
today-word = اليوم
tomorrow-word = غدًا
doubt-year = السنة المكتوبة هي { $year }. أي سنة تقصد؟
doubt-past = { $moment } قد مضى. هل هذا صحيح؟
doubt-far = { $moment } بعد أكثر من سنة. هل هذا صحيح؟
doubt-missing = { $hour } غير موجودة يوم { $day }: تُقدَّم الساعة حينها ساعة واحدة. أي ساعة هي؟
doubt-twice = { $hour } تأتي مرتين يوم { $day }: تُؤخَّر الساعة حينها ساعة واحدة. أي ساعة هي؟
doubt-right = نعم، هذا صحيح

done-title = حُفظ: { $moment }
done-booklet = الدفتر { $booklet }
done-say = قله مرة أخرى بصوت واضح، واكتبه معه في الدفتر.
done-shut-title = على هذا الجهاز فقط: { $moment }
done-shut = المركز لا يقبل مواعيد أخرى من هذا الجهاز. لا تكتب شيئًا في الدفتر الآن. اذهب أولًا إلى المنسّق.
done-next = الزائر التالي
done-undone = أُزيل الموعد.

today-title = مواعيد هذا الجناح
today-empty = لا مواعيد بعد. امسح رمز دفتر لتبدأ.
today-waiting = ينتظر الاتصال
today-sent = أُرسل
today-withdrawn = أُزيل
today-change = تغيير
today-withdraw = إزالة
today-shown = ترى { $shown } من { $count }.
today-more = اعرض { $more } أخرى
today-waiting-count = { $count ->
    [one] موعد واحد ينتظر الاتصال
    [two] موعدان ينتظران الاتصال
    [few] { $count } مواعيد تنتظر الاتصال
   *[other] { $count } موعدًا تنتظر الاتصال
  }
today-clash-count = { $count ->
    [one] موعد واحد متعارض
    [two] موعدان متعارضان
    [few] { $count } مواعيد متعارضة
   *[other] { $count } موعدًا متعارضًا
  }
today-count = { $count ->
    [0] لا مواعيد بعد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
   *[other] { $count } موعدًا
  }

stand-tab-open = مفتوح
form-slot = متى؟
form-slot-other = وقت آخر
form-slots-gone = لم تعد هناك أوقات شاغرة في هذا الجناح.
doubt-outside = { $moment } ليس من أوقات هذا الجناح. هل تريد تسجيله مع ذلك؟
doubt-clash-twice = هذا الموعد مسجّل من قبل. هل تريد تسجيله مرة أخرى؟
doubt-clash-slot = { $moment } محجوز لشخص آخر. هل تسجّله مع ذلك؟
doubt-clash-visitor = للزائر موعد آخر قرابة { $moment }. هل تسجّله مع ذلك؟
doubt-clash-places = لم تبق أماكن لهذه المهمة. هل تسجّله مع ذلك؟
clash-title = هذا الموعد يتعارض
clash-twice = هذا الموعد مسجّل مرتين.
clash-slot = { $moment } أُعطي أيضًا لشخص آخر جاء أولًا.
clash-visitor = الزائر لا يستطيع: لديه موعد آخر قرابة { $moment }.
clash-places = لم تبق أماكن لهذه المهمة.
clash-move = انقله إلى { $moment }
clash-no-time = لم يبق وقت حر. اتفقا على شيء آخر.
clash-stays = يبقى كما هو
clash-remove = احذف هذا الموعد
clash-moved = الموعد الآن { $moment }. أخبر الزائر.
clash-agreed = الموعد يبقى كما هو.
presence-title = هل يستطيع الزوار المجيء الآن؟
presence-open = نعم، تفضلوا
presence-about = هل المكان مزدحم أو ستغيب قليلًا؟ قل ذلك هنا، فيرسل الاستقبال الزوار لاحقًا.
presence-away = يرى الاستقبال أن على الزوار المجيء لاحقًا.
note-title = تسجيل موعد
note-for = موعد عند { $organisation }
note-about = اقرأ دفتر الزائر. أنت تسجّل الموعد لهذه المنظمة.
stubs-title = قسائم { $organisation }
stubs-open = إدخال القسائم
stubs-about = انقل ما هو مكتوب على قسائم الجناح. إذا وصل الهاتف لاحقًا يصبح الموعدان واحدًا.
