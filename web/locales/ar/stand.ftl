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
today-shown = ترى أحدث { $shown } من { $count }.
today-more = اعرض { $more } أخرى
today-count = { $count ->
    [0] لا مواعيد بعد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
   *[other] { $count } موعدًا
  }
